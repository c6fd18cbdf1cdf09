import { useEffect, useState } from "preact/hooks";

const pauseMs = 300;

/** A value once it has stood still for a moment, so that not every letter of a search asks the server. */
export function useLater(value: string): string {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLater(value.trim()), pauseMs);
    return () => clearTimeout(timer);
  }, [value]);
  return later;
}
