import type { AnswerEntry, CandidateHubMethods, SaveReply } from "../shared/contracts.ts";
import { requestJson } from "../shared/http.ts";
import type { HubLink } from "../shared/hub.ts";
import type { Routes } from "./answer-delivery.ts";

const postAfterMs = 2000;

/** The place of a page as it now is. */
export interface Attachment {
  /** 0 before the page has been attached. */
  epoch: number;
  /** This page has asked to be attached again and has not heard its new epoch yet. */
  attaching: boolean;
  /** The open section is on the screen, and the server has not said yet that it takes answers. */
  isOpening: boolean;
}

/** The two ways of an answer to the server: the hub, and HTTPS when that has been away for a while. */
export class AnswerRoutes implements Routes {
  readonly #url: string;
  readonly #link: HubLink<keyof CandidateHubMethods>;
  readonly #attachment: () => Attachment;
  readonly #onReceipt: (receipt: string) => void;

  constructor(sessionId: string, link: HubLink<keyof CandidateHubMethods>, attachment: () => Attachment, onReceipt: (receipt: string) => void) {
    this.#url = `/api/candidate/sessions/${sessionId}/answers`;
    this.#link = link;
    this.#attachment = attachment;
    this.#onReceipt = onReceipt;
  }

  hub(): ((entries: AnswerEntry[]) => Promise<SaveReply>) | undefined {
    // An answer that overtakes the word that its section is shown would be refused for good.
    if (this.#link.state.peek() !== "online" || this.#attachment().isOpening) return undefined;
    return async entries => this.#noteReceipt(await this.#link.invoke<SaveReply>("Save", [entries], 5000));
  }

  post(): ((entries: AnswerEntry[]) => Promise<SaveReply>) | undefined {
    const lostAt = this.#link.lostAt;
    if (this.#attachment().epoch === 0 || lostAt === undefined || performance.now() - lostAt < postAfterMs) return undefined;
    return async entries => {
      const { epoch } = this.#attachment();
      const reply = await requestJson<SaveReply>(this.#url, { body: { epoch, entries }, timeoutMs: 8000 });
      const now = this.#attachment();
      // The newer place may be this very page, attached again meanwhile; of another place the hub will tell.
      return this.#noteReceipt(now.attaching || now.epoch !== epoch ? unfenced(reply) : reply);
    };
  }

  #noteReceipt(reply: SaveReply): SaveReply {
    const receipt = reply.results.findLast(each => each.receipt)?.receipt;
    if (receipt) this.#onReceipt(receipt);
    return reply;
  }
}

/** A reply that asks to send again where it would say that another place has taken over. */
function unfenced(reply: SaveReply): SaveReply {
  return { ...reply, results: reply.results.map(each => (each.code === "fenced" ? { ...each, code: "retry" } : each)) };
}
