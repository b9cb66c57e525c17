import { createContext, type ReactNode, useContext, useState } from 'react';
import styles from './platform-badge.module.css';

type Known = { slug: string; name: string; icon: string };

const Platforms = createContext<ReadonlyMap<string, Known>>(new Map());

/** Makes the platforms' names and icons known to everything below. */
export function PlatformsProvider({
  platforms,
  children,
}: {
  platforms: readonly Known[];
  children: ReactNode;
}) {
  return <Platforms value={new Map(platforms.map((each) => [each.slug, each]))}>{children}</Platforms>;
}

/** Names a platform as the API does; an unknown one by its slug. */
export function usePlatformName(): (slug: string) => string {
  const platforms = useContext(Platforms);
  return (slug) => platforms.get(slug)?.name ?? slug;
}

/** A platform's icon, white on its colour; letters where there is none. `named` where no word stands beside it. */
export function PlatformBadge({
  slug,
  size = 18,
  named = false,
}: {
  slug: string;
  size?: number;
  named?: boolean;
}) {
  const known = useContext(Platforms).get(slug);
  const [broken, setBroken] = useState(false);
  const name = known?.name ?? slug;
  const look = {
    width: size,
    height: size,
    fontSize: Math.max(9, Math.round(size * 0.46)),
    background: `hsl(${hue(slug)} 32% 36%)`,
  };
  return (
    <span
      className={styles.badge}
      style={look}
      {...(named ? { role: 'img', 'aria-label': name, title: name } : { 'aria-hidden': true })}
    >
      {known && !broken ? (
        <img className={styles.icon} src={known.icon} alt="" loading="lazy" onError={() => setBroken(true)} />
      ) : (
        name.slice(0, 2)
      )}
    </span>
  );
}

function hue(slug: string): number {
  let sum = 0;
  for (const letter of slug) sum = (sum * 31 + letter.charCodeAt(0)) % 360;
  return sum;
}
