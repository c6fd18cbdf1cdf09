import type { UploadedFile } from "../shared/contracts.ts";

/** A file on its way to the server. */
export interface FileOnItsWay {
  name: string;
  /** Bytes. */
  size: number;
  /** Bytes that have left this device. */
  sent: number;
  /** Why it did not get there; absent while it is being sent. */
  failed?: string;
  /** Whether sending the same file again may help. */
  again?: boolean;
}

/** Where an item's files go. A file goes on being sent when the candidate turns to another item; once it is there, it is the answer. */
export interface ItemFiles {
  /** The file under way for an interaction; a component that asks is rendered again when it moves on. */
  onItsWay: (interaction: string) => FileOnItsWay | undefined;
  send: (interaction: string, file: File) => void;
  /** Sends the file that failed once more. */
  again: (interaction: string) => void;
  /** Stops sending, or forgets the file that failed. */
  cancel: (interaction: string) => void;
  /** What the server knows of a file it has; rejected with a sentence when it cannot say. */
  describe: (id: string) => Promise<UploadedFile>;
}
