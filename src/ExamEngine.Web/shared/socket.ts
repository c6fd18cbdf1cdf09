import { HubConnection, JsonHubProtocol, NullLogger } from "@microsoft/signalr";
import type { ILogger, IHubProtocol } from "@microsoft/signalr";

/** What a hub connection asks of the thing that carries it. */
interface Carrier {
  readonly features: Record<string, unknown>;
  baseUrl: string;
  onreceive: ((data: string | ArrayBuffer) => void) | null;
  onclose: ((error?: Error) => void) | null;
  start(): Promise<void>;
  send(data: string | ArrayBuffer): Promise<void>;
  stop(error?: unknown): Promise<void>;
}

/**
 * A plain WebSocket under a hub connection. The library's own carrier brings negotiation, long polling, server-sent
 * events and three HTTP clients, a quarter of the candidate's bundle; none of it is used here.
 */
class Socket implements Carrier {
  readonly features = {};
  baseUrl: string;
  onreceive: Carrier["onreceive"] = null;
  onclose: Carrier["onclose"] = null;
  #socket: WebSocket | undefined;

  constructor(url: string) {
    this.baseUrl = url;
  }

  start(): Promise<void> {
    return new Promise((resolve, reject) => {
      const socket = new WebSocket(this.baseUrl);
      this.#socket = socket;
      socket.onopen = () => resolve();
      socket.onmessage = event => this.onreceive?.(event.data as string);
      socket.onclose = event => {
        reject(new Error("The connection could not be made."));
        this.#ended(event.wasClean ? undefined : new Error(`The connection closed (${event.code}).`));
      };
    });
  }

  send(data: string | ArrayBuffer): Promise<void> {
    if (this.#socket?.readyState !== WebSocket.OPEN) return Promise.reject(new Error("The connection is not open."));
    this.#socket.send(data);
    return Promise.resolve();
  }

  stop(error?: unknown): Promise<void> {
    // A lost network tells of the end only much later: the connection counts as closed from here on.
    this.#ended(error instanceof Error ? error : undefined);
    return Promise.resolve();
  }

  #ended(error: Error | undefined): void {
    const socket = this.#socket;
    if (!socket) return;
    this.#socket = undefined;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
    this.onclose?.(error);
  }
}

/** The library's factory, which its type declarations leave out. */
interface Factory {
  create(carrier: Carrier, logger: ILogger, protocol: IHubProtocol): HubConnection;
}

/** A hub connection over WebSockets without negotiation, speaking JSON, not started yet. */
export function hubConnection(path: string): HubConnection {
  const url = new URL(path, location.href);
  url.protocol = url.protocol.replace("http", "ws");
  return (HubConnection as unknown as Factory).create(new Socket(url.href), NullLogger.instance, new JsonHubProtocol());
}
