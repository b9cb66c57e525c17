import { useRef, useState } from 'react';

export type Selection = {
  chosen: ReadonlySet<string>;
  /** Chooses a row or lets it go; with `range` also what lies between it and the row before. */
  toggle: (index: number, range: boolean) => void;
  /** A step with the shift key: away from where it began it chooses, back it lets go. */
  through: (from: number, to: number) => void;
  clear: () => void;
};

/** Chooses rows of a list by their ids; what is chosen stays so where the list shows something else. */
export function useSelection(idAt: (index: number) => string | undefined): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const begin = useRef<number>(undefined);
  const last = useRef<number>(undefined);
  const put = (from: number, to: number, into: boolean) => {
    const ids = new Set<string>();
    for (let index = Math.min(from, to); index <= Math.max(from, to); index += 1) {
      const id = idAt(index);
      if (id !== undefined) ids.add(id);
    }
    setChosen((before) => (into ? before.union(ids) : before.difference(ids)));
  };
  return {
    chosen,
    toggle: (index, range) => {
      const id = idAt(index);
      if (id === undefined) return;
      put(range ? (last.current ?? index) : index, index, !chosen.has(id));
      begin.current = index;
      last.current = index;
    },
    through: (from, to) => {
      const start = last.current === from ? (begin.current ?? from) : from;
      if (Math.abs(to - start) > Math.abs(from - start)) put(from, to, true);
      else put(from, from, false);
      begin.current = start;
      last.current = to;
    },
    clear: () => setChosen(new Set()),
  };
}
