import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ApiProblem, toProblem } from '../../api/problem.ts';
import type { ImportedRow } from '../../api/types.ts';
import { sendList } from './send-list.ts';

type Step = 'choosing' | 'checking' | 'checked' | 'running' | 'waiting' | 'stopped' | 'done';

export type Import = {
  step: Step;
  /** How many rows the list has. */
  total: number;
  /** What is known of each row so far. */
  rows: readonly ImportedRow[];
  /** How many rows have been gone through. */
  done: number;
  /** When the platform lets it go on. */
  until: number | undefined;
  problem: ApiProblem | undefined;
  check: (platform: string, list: File) => void;
  /** Begins, or goes on where it stopped. */
  run: () => void;
  stop: () => void;
  forget: () => void;
};

/** The list as it was when it was looked through. */
type Sent = { platform: string; list: ArrayBuffer };

const MOST_BYTES = 1_000_000;

/** First what would be wrong, then row after row; whatever cuts it off, it goes on where it stopped. */
export function useImport(workspace: string, tooLarge: string): Import {
  const queries = useQueryClient();
  const [step, setStep] = useState<Step>('choosing');
  const [total, setTotal] = useState(0);
  const [checked, setChecked] = useState<readonly ImportedRow[]>([]);
  const [came, setCame] = useState<ReadonlyMap<number, ImportedRow>>(new Map());
  const [until, setUntil] = useState<number>();
  const [problem, setProblem] = useState<ApiProblem>();
  const sent = useRef<Sent>(undefined);
  const next = useRef<number>(undefined);
  const control = useRef(new AbortController());
  useEffect(() => () => control.current.abort(), []);

  const begin = (): AbortSignal => {
    control.current.abort();
    control.current = new AbortController();
    setProblem(undefined);
    return control.current.signal;
  };
  const failed = (cause: unknown, signal: AbortSignal, back: Step) => {
    if (signal.aborted) return;
    setProblem(toProblem(cause));
    setStep(back);
  };
  const check = async (platform: string, file: File) => {
    const signal = begin();
    sent.current = undefined;
    next.current = undefined;
    setCame(new Map());
    setChecked([]);
    if (file.size > MOST_BYTES) return failed(refused(tooLarge), signal, 'choosing');
    setStep('checking');
    try {
      const list = await file.arrayBuffer();
      sent.current = { platform, list };
      const found = await sendList(workspace, platform, list, { dryRun: true, signal });
      setTotal(found.total);
      setChecked(found.rows);
      setStep('checked');
    } catch (cause) {
      failed(cause, signal, 'choosing');
    }
  };
  const run = async () => {
    const asked = sent.current;
    if (!asked) return;
    const signal = begin();
    try {
      do {
        setStep('running');
        const part = { from: next.current, signal };
        const answer = await sendList(workspace, asked.platform, asked.list, part);
        setCame((before) => new Map([...before, ...answer.rows.map((row) => [row.row, row] as const)]));
        next.current = answer.next;
        if (answer.next !== undefined && answer.retryAfter) {
          setStep('waiting');
          setUntil(Date.now() + answer.retryAfter * 1_000);
          await pause(answer.retryAfter * 1_000, signal);
        }
      } while (next.current !== undefined);
      setStep('done');
    } catch (cause) {
      failed(cause, signal, 'stopped');
    } finally {
      setUntil(undefined);
      for (const kind of ['accounts', 'workspace', 'groups', 'group']) {
        void queries.invalidateQueries({ queryKey: [kind, workspace] });
      }
    }
  };
  return {
    step,
    total,
    rows: checked.map((row) => came.get(row.row) ?? row),
    done: came.size,
    until,
    problem,
    check: (platform, list) => void check(platform, list),
    run: () => void run(),
    stop: () => {
      control.current.abort();
      setStep('stopped');
    },
    forget: () => {
      control.current.abort();
      sent.current = undefined;
      setProblem(undefined);
      setStep('choosing');
    },
  };
}

const refused = (detail: string) => new ApiProblem({ status: 413, code: 'body_too_large', detail });

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
