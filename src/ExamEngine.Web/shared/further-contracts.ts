// Stands in until the server's records are generated into contracts.g.ts.
import type { ChoiceOption, MatchOption } from "./contracts.g.ts";

export interface PictureContent { src: string; alt?: string; width: number; height: number }
export type HotspotShape = "rect" | "circle" | "ellipse" | "poly" | "default";
export interface HotspotOption { id: string; shape: HotspotShape; coords: number[]; label: string; matchMax: number }
export interface AssociateContent { kind: "associate"; prompt?: string; minAssociations: number; maxAssociations: number; choices: MatchOption[]; id: string }
export interface GapOption { id: string; label: string; required: boolean }
export interface GapMatchContent { kind: "gapMatch"; prompt?: string; body: string; gaps: GapOption[]; choices: MatchOption[]; minAssociations: number; maxAssociations: number; id: string }
export interface HottextContent { kind: "hottext"; prompt?: string; body: string; choices: ChoiceOption[]; minChoices: number; maxChoices: number; id: string }
export interface HotspotContent { kind: "hotspot"; prompt?: string; picture: PictureContent; hotspots: HotspotOption[]; minChoices: number; maxChoices: number; id: string }
export interface GraphicOrderContent { kind: "graphicOrder"; prompt?: string; picture: PictureContent; hotspots: HotspotOption[]; minChoices: number; maxChoices: number; id: string }
export interface GraphicGapMatchContent { kind: "graphicGapMatch"; prompt?: string; picture: PictureContent; hotspots: HotspotOption[]; choices: MatchOption[]; minAssociations: number; maxAssociations: number; id: string }
export interface SelectPointContent { kind: "selectPoint"; prompt?: string; picture: PictureContent; minChoices: number; maxChoices: number; id: string }
export interface SliderContent { kind: "slider"; prompt?: string; lowerBound: number; upperBound: number; step: number; stepLabel: boolean; reverse: boolean; orientation: "horizontal" | "vertical"; id: string }
export interface UploadContent { kind: "upload"; prompt?: string; mediaTypes: string[]; extensions: string[]; maxBytes: number; id: string }
export interface UploadedFile { id: string; name: string; size: number; mediaType: string }
export interface MediaSource { src: string; type: string }
export interface MediaContent { kind: "media"; prompt?: string; media: "audio" | "video"; sources: MediaSource[]; transcript?: string; width?: number; height?: number; minPlays: number; maxPlays: number; loop: boolean; autostart: boolean; id: string }

export type FurtherContent =
  | AssociateContent | GapMatchContent | HottextContent | HotspotContent | GraphicOrderContent | GraphicGapMatchContent
  | SelectPointContent | SliderContent | UploadContent | MediaContent;
