export { send } from "../shared/send.ts";
export type { Sent } from "../shared/send.ts";
