import { openDB } from "idb";
import type { DBSchema, IDBPDatabase } from "idb";
import type { JournalEntry } from "./journal-entry.ts";
import type { JournalStore } from "./journal.ts";

interface JournalSchema extends DBSchema {
  entries: { key: number; value: JournalEntry };
}

const strict = { durability: "strict" } as const;

class IndexedDbStore implements JournalStore {
  readonly lasting = true;
  readonly #db: IDBPDatabase<JournalSchema>;

  constructor(db: IDBPDatabase<JournalSchema>) {
    this.#db = db;
  }

  load(): Promise<JournalEntry[]> {
    return this.#db.getAll("entries");
  }

  async put(entries: readonly JournalEntry[]): Promise<void> {
    await this.replace([], entries);
  }

  async replace(removed: readonly number[], entries: readonly JournalEntry[]): Promise<void> {
    const change = this.#db.transaction("entries", "readwrite", strict);
    for (const seq of removed) void change.store.delete(seq);
    for (const entry of entries) void change.store.put(entry);
    await change.done;
  }
}

/** For a browser that refuses IndexedDB: entries live as long as the page. */
export class MemoryStore implements JournalStore {
  readonly lasting = false;
  load(): Promise<JournalEntry[]> {
    return Promise.resolve([]);
  }
  async put(): Promise<void> {}
  async replace(): Promise<void> {}
}

/** The journal's store of one exam session; in memory when the browser gives no lasting one within three seconds. */
export async function openJournalStore(sessionId: string): Promise<JournalStore> {
  try {
    const opening = openDB<JournalSchema>(`examengine-${sessionId}`, 1, {
      upgrade: db => void db.createObjectStore("entries", { keyPath: "seq" }),
    });
    const tooSlow = new Promise<never>((_, reject) => setTimeout(() => reject(new Error("IndexedDB does not answer")), 3000));
    const db = await Promise.race([opening, tooSlow]);
    void navigator.storage?.persist?.().catch(() => false);
    return new IndexedDbStore(db);
  } catch {
    return new MemoryStore();
  }
}

/** Whether what is written is still there after closing and opening again. */
export async function storageSurvives(): Promise<boolean> {
  const name = "examengine-check";
  try {
    const mark = crypto.getRandomValues(new Uint32Array(1))[0] ?? 1;
    const open = () => openDB(name, 1, { upgrade: db => void db.createObjectStore("marks") });
    const first = await open();
    const writing = first.transaction("marks", "readwrite", strict);
    void writing.store.put(mark, "mark");
    await writing.done;
    first.close();
    const second = await open();
    const found: unknown = await second.get("marks", "mark");
    second.close();
    return found === mark;
  } catch {
    return false;
  }
}
