/** A stretch of text, by character offsets; `end` is exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

/** The stretches with one more, overlapping and touching ones joined. */
export function withStretch(stretches: readonly Stretch[], added: Stretch): Stretch[] {
  if (added.end <= added.start) return [...stretches];
  const sorted = [...stretches, added].sort((a, b) => a.start - b.start);
  const joined: Stretch[] = [];
  for (const each of sorted) {
    const last = joined.at(-1);
    if (last && each.start <= last.end) last.end = Math.max(last.end, each.end);
    else joined.push({ ...each });
  }
  return joined;
}

/** The stretches without what lies in the removed one. */
export function withoutStretch(stretches: readonly Stretch[], removed: Stretch): Stretch[] {
  return stretches.flatMap(each => {
    const parts = [
      { start: each.start, end: Math.min(each.end, removed.start) },
      { start: Math.max(each.start, removed.end), end: each.end },
    ];
    return parts.filter(part => part.end > part.start);
  });
}

/** Whether all of the stretch is covered. */
export function covers(stretches: readonly Stretch[], stretch: Stretch): boolean {
  return stretches.some(each => each.start <= stretch.start && each.end >= stretch.end);
}
