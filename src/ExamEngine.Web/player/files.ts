import { signal } from "@preact/signals";

/** Where the files of one item go. */
export interface ItemFiles {
  /** The address of the exam session's files: a file is posted to it, and described under it. */
  address: string;
  position: number;
  /** Makes a file the answer to one interaction; the rest of the item's answer stays, whatever item is shown by then. */
  answer: (interaction: string, file: string) => void;
}

/** How many files are being sent: until they are there, a section is not over. */
export const filesOnTheirWay = signal(0);
