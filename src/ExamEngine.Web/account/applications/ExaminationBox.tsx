import { useState } from "preact/hooks";
import type { ExaminationView, SeatView, SlotChoice } from "../../shared/contracts.ts";
import { Reading } from "../../shared/staff/Reading.tsx";
import { useLoaded } from "../../shared/staff/useLoaded.ts";
import { useStep } from "../../shared/useStep.ts";
import { Button, LinkButton } from "../../shared/ui/Button.tsx";
import { Callout } from "../../shared/ui/Callout.tsx";
import { Confirm } from "../../shared/ui/Dialog.tsx";
import { toast } from "../../shared/ui/Toasts.tsx";
import { ownZone, sameTimeOfDay, span } from "../../candidate/times.ts";
import { Refused } from "./ApplicationPage.tsx";
import { commonReason, slotOrder } from "./words.ts";

/** The examination: the seat with what to bring, or the dates to choose from, or from when there are any. */
export function ExaminationBox({ examination, base, onDone }: { examination: ExaminationView; base: string; onDone: () => Promise<void> }) {
  const [moving, setMoving] = useState(false);
  const done = async () => {
    setMoving(false);
    await onDone();
  };
  return (
    <section aria-labelledby="examination-title">
      <h2 id="examination-title">Examination</h2>
      {examination.result && (
        <Callout tone={examination.passed ? "success" : "warning"} title={examination.passed ? "Passed" : "Not passed"} testId="result">
          <p>{examination.result}</p>
          {examination.reportOf && (
            <p>
              <a href={`/exams/${examination.reportOf}/report`}>Open the score report</a>
            </p>
          )}
        </Callout>
      )}
      {examination.seat ? (
        <Seat seat={examination.seat} base={base} moving={moving} onMove={() => setMoving(!moving)} onDone={done} />
      ) : (
        examination.whyNot && !examination.passed && <p data-testid="why-no-booking">{examination.whyNot}</p>
      )}
      {(moving || (!examination.seat && examination.canBook)) && <Slots base={base} onDone={done} verb={moving ? "Move here" : "Book"} />}
    </section>
  );
}

function Seat({ seat, base, moving, onMove, onDone }: { seat: SeatView; base: string; moving: boolean; onMove: () => void; onDone: () => Promise<void> }) {
  const step = useStep();
  const [asking, setAsking] = useState(false);
  const giveUp = async () => {
    if (await step.run(`${base}/seat/cancel`)) {
      setAsking(false);
      toast("Your seat is given up.", "success");
      await onDone();
    }
  };
  return (
    <article class="exam-card" data-testid="seat">
      <h3>{seat.slotName}</h3>
      <p>
        <When slot={seat} />
        <br />
        {seat.place}
      </p>
      <p>
        Confirmation number for check-in: <span class="code" data-testid="confirmation-number">{seat.confirmationNumber}</span>
      </p>
      <div class="actions exam-next">
        <LinkButton kind="primary" href={`/exams/${seat.sessionId}/check-in`} testId="go-check-in">
          Go to check-in
        </LinkButton>
        {seat.canMove && (
          <>
            <Button aria-expanded={moving} onClick={onMove} testId="move">
              {moving ? "Keep this date" : "Choose another date"}
            </Button>
            <Button onClick={() => setAsking(true)} testId="give-up">
              Give the seat up…
            </Button>
          </>
        )}
      </div>
      <Confirm title="Give this seat up?" open={asking} confirm="Give it up" cancel="Keep it" danger busy={step.busy} onConfirm={() => void giveUp()} onCancel={() => setAsking(false)}>
        <p>Somebody else can have it then. You can book another date while seats are free.</p>
        {step.problem && <Refused title="Not given up" text={step.problem} />}
      </Confirm>
    </article>
  );
}

function Slots({ base, verb, onDone }: { base: string; verb: string; onDone: () => Promise<void> }) {
  const slots = useLoaded<SlotChoice[]>(`${base}/slots`, 30_000);
  const step = useStep();
  const book = async (slot: SlotChoice) => {
    if (await step.run(`${base}/seat`, { slotId: slot.slotId })) {
      toast(`You have a seat in “${slot.name}”.`, "success");
      await onDone();
    } else await slots.reload();
  };
  return (
    <Reading of={slots} what="The dates">
      {list => {
        if (list.length === 0) return <p data-testid="no-slots">No date is published yet. Look again in a few days, or write to us.</p>;
        const reason = commonReason(list);
        return (
          <>
            {step.problem && <Refused title="Not booked" text={step.problem} />}
            {reason && <p data-testid="why-no-slot">{reason}</p>}
            <ul class="exam-list" data-testid="slots">
              {slotOrder(list).map(slot => (
                <li key={slot.slotId} class="exam-card" data-testid="slot">
                  <h3>{slot.name}</h3>
                  <p>
                    <When slot={slot} />
                    <br />
                    {slot.place}. {slot.free === 1 ? "One seat is free." : `${slot.free} seats are free.`}
                  </p>
                  {slot.whyNot ? (
                    !reason && <p class="exam-why">{slot.whyNot}</p>
                  ) : (
                    <Button kind="primary" busy={step.busy} onClick={() => void book(slot)} testId="book">
                      {verb}
                      <span class="visually-hidden"> – {slot.name}</span>
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </>
        );
      }}
    </Reading>
  );
}

function When({ slot }: { slot: { startsAt: number; endsAt: number; zone: string } }) {
  return (
    <>
      {span(slot.startsAt, slot.endsAt)} <span class="hint">(your time, {ownZone()})</span>
      {!sameTimeOfDay(slot.startsAt, slot.zone) && (
        <>
          <br />
          {span(slot.startsAt, slot.endsAt, slot.zone)} <span class="hint">(at the examination's place, {slot.zone})</span>
        </>
      )}
    </>
  );
}
