import { Reading } from "../shared/staff/Reading.tsx";
import { StaffPage } from "../shared/staff/StaffPage.tsx";
import { counted, differsFromOwn, ownZone, span } from "../shared/staff/times.ts";
import { useLoaded } from "../shared/staff/useLoaded.ts";
import type { ProctorSlot } from "../shared/staff-contracts.ts";
import { Callout } from "../shared/ui/Callout.tsx";
import { Tag } from "../shared/ui/Tag.tsx";
import { slotGroups } from "./slot-groups.ts";

export const proctorLinks = [{ href: "/proctor", label: "Slots" }];

const titles = { now: "Now", next: "Coming", past: "Over" } as const;

/** The slots a proctor may watch: what is on first. */
export function SlotList({ name }: { name: string }) {
  const slots = useLoaded<ProctorSlot[]>("/api/proctor/slots", 5000);
  return (
    <StaffPage area="Proctoring" links={proctorLinks} title="Your slots" name={name} testId="proctor-slots">
      <Reading of={slots} what="Your slots">
        {list => (list.length === 0 ? <NoSlots /> : <Groups slots={list} />)}
      </Reading>
    </StaffPage>
  );
}

function NoSlots() {
  return (
    <Callout tone="info" title="No slot is yours to proctor">
      <p>When an administrator makes you a proctor of a slot, it appears here by itself. If you expected one, ask the office that plans the slots.</p>
    </Callout>
  );
}

function Groups({ slots }: { slots: ProctorSlot[] }) {
  const groups = slotGroups(slots, Date.now());
  return (
    <>
      {(["now", "next", "past"] as const).map(key => (
        <section key={key} aria-labelledby={`slots-${key}`}>
          {(groups[key].length > 0 || key === "now") && <h2 id={`slots-${key}`}>{titles[key]}</h2>}
          {groups[key].length > 0 ? (
            <ul class="slot-cards">
              {groups[key].map(slot => (
                <SlotCard key={slot.slotId} slot={slot} />
              ))}
            </ul>
          ) : (
            key === "now" && <p class="hint">No slot is open at the moment. Check-in opens 30 minutes before a slot starts.</p>
          )}
        </section>
      ))}
    </>
  );
}

function SlotCard({ slot }: { slot: ProctorSlot }) {
  return (
    <li class="slot-card" data-testid={`slot-${slot.name}`}>
      <h3>
        <a href={`/proctor/${slot.slotId}`}>{slot.name}</a>
      </h3>
      <p>
        {slot.examTitle} · {slot.place}
      </p>
      <p class="hint">
        {span(slot.startsAt, slot.endsAt, slot.zone)} ({slot.zone})
        {differsFromOwn(slot.startsAt, slot.zone) && (
          <>
            <br />
            {span(slot.startsAt, slot.endsAt)} ({ownZone()}, yours)
          </>
        )}
      </p>
      <p class="slot-counts">
        <Tag>{counted(slot.candidates, "candidate")}</Tag>
        {slot.waiting > 0 && <Tag tone="warning">{slot.waiting} waiting for release</Tag>}
        {slot.running > 0 && <Tag tone="success">{slot.running} in progress</Tag>}
      </p>
    </li>
  );
}
