import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** The width of an element, kept up to date. */
export function useWidth(): { readonly ref: RefObject<HTMLElement | null>; readonly width: number } {
  const ref = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const measure = () => setWidth(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
}
