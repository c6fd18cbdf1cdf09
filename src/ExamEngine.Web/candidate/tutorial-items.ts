import type { ItemEvent } from "../shared/contracts.ts";

export const tutorialItems: readonly ItemEvent[] = [
  {
    position: 1,
    number: 1,
    of: 2,
    content: {
      body: `<p>This is a sample item. Try things out: choose an answer, change it, press <strong>Flag</strong> to mark the item for later, and use the tools above. <strong>Next</strong> leads on, <strong>Review</strong> shows all items.</p><div data-interaction="RESPONSE"></div>`,
      interactions: [
        {
          kind: "choice",
          id: "RESPONSE",
          prompt: "<p>Which of these happens to an answer you have chosen?</p>",
          minChoices: 1,
          maxChoices: 1,
          orientation: "vertical",
          choices: [
            { id: "A", html: "It is saved by itself, and I can change it until the section ends." },
            { id: "B", html: "It is saved only when I press Next." },
            { id: "C", html: "It cannot be changed any more." },
          ],
        },
      ],
    },
  },
  {
    position: 2,
    number: 2,
    of: 2,
    content: {
      body: `<p>Some items have more than one part.</p><p>A team took 80 calls and solved 60 of them at once. The share is <span data-interaction="SHARE"></span> per cent.</p><div data-interaction="STEPS"></div>`,
      interactions: [
        { kind: "textEntry", id: "SHARE", expectedLength: 5, numeric: true },
        {
          kind: "order",
          id: "STEPS",
          prompt: "<p>Put the days in order.</p>",
          minChoices: 0,
          maxChoices: 0,
          choices: [
            { id: "W", html: "Wednesday" },
            { id: "M", html: "Monday" },
            { id: "T", html: "Tuesday" },
          ],
        },
      ],
    },
  },
];
