import { AssociateInteraction } from "./AssociateInteraction.tsx";
import { GapMatchInteraction } from "./GapMatchInteraction.tsx";
import { GraphicGapMatchInteraction } from "./GraphicGapMatchInteraction.tsx";
import { GraphicOrderInteraction } from "./GraphicOrderInteraction.tsx";
import { HotspotInteraction } from "./HotspotInteraction.tsx";
import { HottextInteraction } from "./HottextInteraction.tsx";
import { MatchInteraction } from "./MatchInteraction.tsx";
import { MediaInteraction } from "./MediaInteraction.tsx";
import { SelectPointInteraction } from "./SelectPointInteraction.tsx";
import { SliderInteraction } from "./SliderInteraction.tsx";
import { UploadInteraction } from "./UploadInteraction.tsx";
import type { InteractionProps } from "./Interaction.tsx";
export { fetchAhead } from "./fetch-ahead.ts";
// The candidate's pages and tools that few ever see come along: one second part, so that the first needs no more than one shared file.
export { HelpDialog } from "../tools/HelpDialog.tsx";
export { LineReader } from "../tools/LineReader.tsx";
export { RarePage, TakeBreak } from "../../candidate/rare-pages.tsx";
import pictures from "./pictures.sheet.css";
import placing from "./placing.sheet.css";
import controls from "./controls.sheet.css";

// The styles come as text with this chunk and are adopted by script, which the content policy allows.
for (const text of [placing, pictures, controls]) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** The interactions that the first view of an examination can wait for; undefined for a kind this page does not know. */
export function further({ content, ...rest }: InteractionProps) {
  switch (content.kind) {
    case "match":
      return <MatchInteraction content={content} {...rest} />;
    case "associate":
      return <AssociateInteraction content={content} {...rest} />;
    case "gapMatch":
      return <GapMatchInteraction content={content} {...rest} />;
    case "hottext":
      return <HottextInteraction content={content} {...rest} />;
    case "hotspot":
      return <HotspotInteraction content={content} {...rest} />;
    case "graphicOrder":
      return <GraphicOrderInteraction content={content} {...rest} />;
    case "graphicGapMatch":
      return <GraphicGapMatchInteraction content={content} {...rest} />;
    case "selectPoint":
      return <SelectPointInteraction content={content} {...rest} />;
    case "slider":
      return <SliderInteraction content={content} {...rest} />;
    case "upload":
      return <UploadInteraction content={content} {...rest} />;
    case "media":
      return <MediaInteraction content={content} {...rest} />;
    default:
      return undefined;
  }
}
