/** Whether every word of a search occurs in one of the texts, whatever the case. */
export function matchesSearch(search: string, ...texts: string[]): boolean {
  const text = texts.join(" ").toLocaleLowerCase();
  return search.toLocaleLowerCase().split(/\s+/).every(word => text.includes(word));
}
