import type { UploadContent } from "../../shared/contracts.ts";
import { list } from "./wording.ts";

type FileFacts = Pick<File, "name" | "size" | "type">;

/** Why a file cannot be handed in, in a sentence; undefined when it can. The server looks again, and its word counts. */
export function whyNotFile(content: UploadContent, file: FileFacts): string | undefined {
  if (file.size === 0) return `“${file.name}” is empty. Choose a file with something in it.`;
  if (content.maxBytes > 0 && file.size > content.maxBytes) {
    return `“${file.name}” is ${sizeText(file.size)}. The largest file that is taken is ${sizeText(content.maxBytes)}.`;
  }
  if (!typeAllowed(content, file)) return `“${file.name}” is not of a kind that is taken here. Choose ${kinds(content)}.`;
  return undefined;
}

/** What is taken, in a sentence, said before a file is chosen. */
export function uploadLimits(content: UploadContent): string {
  const taken = anyKind(content) ? "Hand in one file" : `Hand in one file: ${kinds(content)}`;
  return content.maxBytes > 0 ? `${taken}. At most ${sizeText(content.maxBytes)}.` : `${taken}.`;
}

/** For the file box: which files it offers. Undefined when any. */
export function acceptOf(content: UploadContent): string | undefined {
  return anyKind(content) ? undefined : [...content.mediaTypes, ...content.extensions.map(dotted)].join(",");
}

/** "3.4 MB", by thousands as on the label of a disk. */
export function sizeText(bytes: number): string {
  const units = ["bytes", "KB", "MB", "GB"] as const;
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return unit === 0 && value === 1 ? "1 byte" : `${value >= 10 || unit === 0 ? Math.round(value) : Number(value.toFixed(1))} ${units[unit]}`;
}

function anyKind(content: UploadContent): boolean {
  return content.mediaTypes.length === 0 && content.extensions.length === 0;
}

function typeAllowed(content: UploadContent, file: FileFacts): boolean {
  if (anyKind(content)) return true;
  const name = file.name.toLowerCase();
  if (content.extensions.some(each => name.endsWith(dotted(each).toLowerCase()))) return true;
  const type = file.type.toLowerCase();
  // A browser that does not know the type says nothing: the server, which sees the bytes, decides.
  if (type === "") return content.extensions.length === 0;
  return content.mediaTypes.some(each => {
    const allowed = each.toLowerCase();
    return allowed === "*/*" || allowed === type || (allowed.endsWith("/*") && type.startsWith(allowed.slice(0, -1)));
  });
}

function kinds(content: UploadContent): string {
  const names = content.extensions.length > 0 ? content.extensions.map(each => dotted(each).slice(1).toUpperCase()) : content.mediaTypes.map(kindName);
  return list([...new Set(names)], "or");
}

function kindName(type: string): string {
  const [family = "", form = ""] = type.split("/");
  if (form === "*") return family === "image" ? "a picture" : family === "text" ? "a text file" : family === "audio" ? "a sound file" : family === "video" ? "a film" : type;
  if (type === "text/plain") return "plain text";
  if (form.includes("wordprocessingml") || form === "msword") return "Word";
  if (form.includes("spreadsheetml") || form === "vnd.ms-excel") return "Excel";
  if (form.includes("presentationml") || form === "vnd.ms-powerpoint") return "PowerPoint";
  return form.replace(/^x-/, "").replace(/\+.*$/, "").toUpperCase();
}

function dotted(extension: string): string {
  return extension.startsWith(".") ? extension : `.${extension}`;
}
