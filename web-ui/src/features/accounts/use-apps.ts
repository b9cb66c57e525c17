import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { appsQuery } from '../../api/apps.ts';
import { toProblem } from '../../api/problem.ts';
import type { Platform, PlatformApp } from '../../api/types.ts';

/** By which app accounts of a platform can be connected, and which one is chosen. */
export type Apps = {
  choices: readonly PlatformApp[];
  /** It can do without one. */
  optional: boolean;
  /** The one that is sent; without it the server takes the only one, or none where one can do without. */
  chosen: string | undefined;
  choose: (id: string | undefined) => void;
  /** One is needed and none is known. */
  lacking: boolean;
  /** One is needed, and there are several. */
  undecided: boolean;
  reading: boolean;
  problem: string | undefined;
};

export function useApps(workspace: string, { slug, app }: Platform): Apps {
  const { data, error, isLoading } = useQuery({ ...appsQuery(workspace), enabled: app !== undefined });
  const [chosen, choose] = useState<string>();
  const choices = (data ?? []).filter(({ platform, automatic }) => platform === slug && !automatic);
  const required = app?.required ?? false;
  return {
    choices,
    optional: !required,
    chosen,
    choose,
    lacking: required && data !== undefined && choices.length === 0,
    undecided: required && choices.length > 1 && chosen === undefined,
    reading: isLoading,
    problem: error ? toProblem(error).message : undefined,
  };
}
