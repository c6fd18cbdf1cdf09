import { Reading } from "../shared/staff/Reading.tsx";
import { StaffPage } from "../shared/staff/StaffPage.tsx";
import { counted, dateOnly, span } from "../shared/staff/times.ts";
import { useLoaded } from "../shared/staff/useLoaded.ts";
import type { AdminApplication, AdminSlot, BankView, ProctorSlot } from "../shared/staff-contracts.ts";
import { LinkButton } from "../shared/ui/Button.tsx";
import { Callout } from "../shared/ui/Callout.tsx";
import { Table } from "../shared/ui/Table.tsx";
import { decisions } from "./decisions.ts";
import { adminLinks } from "./links.ts";
import { slotState } from "./slot-state.ts";

const shownNext = 8;

/** What needs a decision, and what is on. */
export function Today({ name }: { name: string }) {
  const slots = useLoaded<AdminSlot[]>("/api/admin/slots", 15_000);
  const live = useLoaded<ProctorSlot[]>("/api/proctor/slots", 10_000);
  const bank = useLoaded<BankView>("/api/admin/item-bank", 60_000);
  const applications = useLoaded<AdminApplication[]>("/api/admin/applications", 60_000);
  const now = Date.now();
  return (
    <StaffPage area="Administration" links={adminLinks} title="Today" aside={<p class="quiet">{dateOnly(now)}</p>} name={name} testId="today">
      <Reading of={slots} what="Slots">
        {list => (
          <>
            <Decisions slots={list} live={live.value} bank={bank.value} applications={applications.value} now={now} />
            <SlotTable title="Slots open now" slots={list.filter(slot => slotState(slot, now) === "now")} live={live.value ?? []} empty="No slot is open at the moment." testId="slots-now" />
            <SlotTable
              title="Slots to come"
              slots={list
                .filter(slot => slotState(slot, now) === "coming")
                .sort((a, b) => a.startsAt - b.startsAt)
                .slice(0, shownNext)}
              live={[]}
              empty="No slot is planned."
              testId="slots-next"
            />
          </>
        )}
      </Reading>
    </StaffPage>
  );
}

function Decisions(props: { slots: AdminSlot[]; live: ProctorSlot[] | undefined; bank: BankView | undefined; applications: AdminApplication[] | undefined; now: number }) {
  const list = decisions(props.slots, props.live ?? [], props.bank, props.now, props.applications);
  const complete = props.live !== undefined && props.bank !== undefined && props.applications !== undefined;
  return (
    <section aria-labelledby="decisions-title" data-testid="decisions">
      <h2 id="decisions-title">Needs a decision</h2>
      {list.length === 0 && complete && (
        <Callout tone="success" title="Nothing waits for you">
          <p>The slots of the next seven days have their proctors, nobody waits for release, no application waits for a decision, and the item bank is in order.</p>
        </Callout>
      )}
      {list.length === 0 && !complete && <p class="hint">Looking…</p>}
      <ul class="decisions">
        {list.map(each => (
          <li key={each.key}>
            <Callout tone={each.tone} title={each.title}>
              <p>{each.text}</p>
              <p>
                <LinkButton href={each.href}>{each.action}</LinkButton>
              </p>
            </Callout>
          </li>
        ))}
      </ul>
    </section>
  );
}

function SlotTable(props: { title: string; slots: AdminSlot[]; live: ProctorSlot[]; empty: string; testId: string }) {
  const counts = new Map(props.live.map(slot => [slot.slotId, slot]));
  return (
    <div data-testid={props.testId}>
      <h2>{props.title}</h2>
      <Table
        caption={props.title}
        captionHidden
        rows={props.slots}
        rowKey={slot => slot.slotId}
        columns={[
          {
            key: "name",
            title: "Slot",
            heading: true,
            cell: slot => (
              <>
                <a href={`/proctor/${slot.slotId}`}>{slot.name}</a>
                <span class="under">{slot.examTitle}</span>
              </>
            ),
          },
          { key: "when", title: "When", cell: slot => `${span(slot.startsAt, slot.endsAt, slot.zone)} (${slot.zone})` },
          { key: "place", title: "Place", cell: slot => slot.place },
          { key: "booked", title: "Booked", numeric: true, cell: slot => <a href={`/admin/bookings?slot=${slot.slotId}`}>{`${slot.booked} of ${slot.seats}`}</a> },
          { key: "waiting", title: "Waiting", numeric: true, cell: slot => counts.get(slot.slotId)?.waiting ?? "–" },
          { key: "running", title: "In progress", numeric: true, cell: slot => counts.get(slot.slotId)?.running ?? "–" },
        ]}
        empty={
          <>
            <p>{props.empty}</p>
            <LinkButton href="/admin/slots?new=1">Plan a slot</LinkButton>
          </>
        }
        testId={`${props.testId}-table`}
      />
      {props.slots.length === shownNext && (
        <p>
          <a href="/admin/slots?show=coming">All slots to come</a> ({counted(props.slots.length, "shown", "shown")} here)
        </p>
      )}
    </div>
  );
}
