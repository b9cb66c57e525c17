import { useEffect, useEffectEvent } from 'react';

/** Does something at a key that is pressed anywhere but in a field. `ctrl+Enter` also counts inside fields. */
export function useKey(key: string, action: () => void): void {
  const [last = key, ctrl] = key.split('+').reverse();
  const act = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey) return;
    if (event.key.toLowerCase() !== last.toLowerCase()) return;
    if ((event.ctrlKey || event.metaKey) !== (ctrl === 'ctrl')) return;
    if (ctrl === undefined && isTyping(event.target)) return;
    event.preventDefault();
    action();
  });
  useEffect(() => {
    document.addEventListener('keydown', act);
    return () => document.removeEventListener('keydown', act);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}
