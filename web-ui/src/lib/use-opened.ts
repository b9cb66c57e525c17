import { useEffect, useState } from 'react';

/**
 * Opens right after it has come, not with it: only then does what is opened know where the focus was, and gives
 * it back there.
 */
export function useOpened(): { opened: boolean; onChange: (opened: boolean) => void } {
  const [opened, setOpened] = useState(false);
  useEffect(() => setOpened(true), []);
  return { opened, onChange: setOpened };
}
