const paths = {
  close: "M5 5l10 10M15 5L5 15",
  flag: "M5 18V3m0 1h9l-2 3.5L14 11H5",
  check: "M4 10.5l4 4 8-9",
  circle: "M10 4a6 6 0 1 0 0 12 6 6 0 0 0 0-12z",
  half: "M10 4a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM10 4v12",
  warning: "M10 3l8 14H2zM10 8.5v4M10 14.6v.4",
  info: "M10 2.8a7.2 7.2 0 1 0 0 14.4 7.2 7.2 0 0 0 0-14.4zM10 9v5M10 6v.4",
  error: "M6.8 2.8h6.4l4 4v6.4l-4 4H6.8l-4-4V6.8zM7.5 7.5l5 5M12.5 7.5l-5 5",
  clock: "M10 2.8a7.2 7.2 0 1 0 0 14.4 7.2 7.2 0 0 0 0-14.4zM10 5.8V10l3 2",
  speaker: "M3 7.5v5h3l4 3.5V4L6 7.5zM13 7.5c1.3 1.3 1.3 3.7 0 5M15 5c2.8 2.8 2.8 7.2 0 10",
  eyeOff: "M3 3l14 14M4 8c-1 1-2 2-2 2s3 5 8 5c1 0 2-.2 3-.6M8 5.2c.6-.1 1.3-.2 2-.2 5 0 8 5 8 5s-.7 1.2-2 2.5",
  eye: "M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5zM10 7.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4z",
  previous: "M12.5 4l-6 6 6 6",
  next: "M7.5 4l6 6-6 6",
  up: "M4 12.5l6-6 6 6",
  down: "M4 7.5l6 6 6-6",
  grip: "M7 5v.4M13 5v.4M7 10v.4M13 10v.4M7 15v.4M13 15v.4",
  plus: "M10 4v12M4 10h12",
  minus: "M4 10h12",
  strike: "M3 10h14M6 6.5C6 4.5 8 3.5 10 3.5s3.5.8 4 2.2M14 13.5c0 2-2 3-4 3s-3.8-1-4.2-2.6",
  highlight: "M4 17h12M6 13l1.5-3.5L13 3l3 3-6.5 5.5zM6 13l2 .2",
  text: "M2 15l4-10 4 10M3.5 11.5h5M12 15l2.8-7 2.7 7M13 12.7h3.6",
  contrast: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 3v14M12 5v10M14 7v6",
  keyboard: "M2 5.5h16v9H2zM5 8.5v.2M8 8.5v.2M11 8.5v.2M14.5 8.5v.2M6 11.8h8",
  list: "M7 5h10M7 10h10M7 15h10M3 5v.4M3 10v.4M3 15v.4",
  ruler: "M2 7h16M2 13h16M5 10h10",
  message: "M3 4h14v9.5H9L5 17v-3.5H3z",
  play: "M6 4l10 6-10 6z",
  pause: "M7 5v10M13 5v10",
  cloudOff: "M3 3l14 14M6 8a3.5 3.5 0 0 0-.5 7H13M9 5.2A4.5 4.5 0 0 1 14.5 9 3 3 0 0 1 17 13.5",
} as const;

export type IconName = keyof typeof paths;

/** A line drawing beside words; it never stands for a word alone to a screen reader. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
