import { useEffect, useState } from "preact/hooks";

/** A time that moves on with whole seconds of the given clock. */
export function useNow(now: () => number): number {
  const [value, setValue] = useState(now);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const time = now();
      setValue(time);
      timer = setTimeout(tick, 1000 - (time % 1000) + 5);
    };
    tick();
    return () => clearTimeout(timer);
  }, [now]);
  return value;
}
