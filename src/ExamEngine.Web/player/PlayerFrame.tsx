import type { ComponentChildren } from "preact";
import { Tag } from "../shared/ui/Tag.tsx";
import type { PlayerModel } from "./PlayerModel.ts";
import { ClockView } from "./ClockView.tsx";

type FrameModel = Pick<PlayerModel, "examTitle" | "candidateName" | "practice" | "sectionName"> & Pick<PlayerModel, "timing">;

/** Header, status line, content and the bar of buttons: the same places on every page of an open section. */
export function PlayerFrame(props: { model: FrameModel; status?: ComponentChildren; tools?: ComponentChildren; bar: ComponentChildren; children: ComponentChildren }) {
  const { model } = props;
  return (
    <div class="player">
      <header class="player-top">
        <div class="player-head">
          <div class="player-names">
            <p class="player-exam">
              {model.examTitle} {model.practice && <Tag>Practice</Tag>}
            </p>
            <p class="player-section" data-testid="section-name">
              {model.sectionName}
            </p>
          </div>
          <p class="player-candidate">
            <span class="visually-hidden">Candidate: </span>
            {model.candidateName}
          </p>
          {model.timing ? <ClockView {...model.timing} /> : <p class="clock clock-none">No time limit</p>}
        </div>
        <div class="player-status">
          <div class="player-state">{props.status}</div>
          {props.tools}
        </div>
      </header>
      {props.children}
      <footer class="player-bar">{props.bar}</footer>
    </div>
  );
}
