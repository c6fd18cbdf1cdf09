/** Words that proctors use again and again; the candidate reads them. */

export const pauseReasons = [
  "Technical fault at the candidate's place",
  "Disturbance in the room",
  "Identity has to be checked again",
  "The candidate asked for help",
  "Fire alarm or evacuation",
] as const;

export const timeReasons = ["Time lost through a technical fault", "Time lost through a disturbance", "Time lost while a question was cleared up"] as const;

export const messages = [
  "Please stay in view of the camera.",
  "Please put everything off your desk that is not allowed.",
  "We are looking into your problem. Please go on with your examination meanwhile.",
  "Your examination is about to be paused; your time stops meanwhile.",
  "Please raise your hand if you need help.",
] as const;

export const deviceReasons = ["You are not at your place", "The device you began with works; please go on there", "Please speak to the proctor first"] as const;
