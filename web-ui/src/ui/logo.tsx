/** The mark of the product: a cloud, and what leaves it. */
export function Logo({ size = 24 }: { size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" style={{ flex: 'none' }}>
      <rect width="32" height="32" rx="7" fill="var(--ck-harbor)" />
      <path
        d="M9.6 21.2a4.7 4.7 0 0 1-.3-9.3 6.9 6.9 0 0 1 13.2-.9 5.2 5.2 0 0 1 .2 10.2M13 24.4v-2.8M16 24.4v-7M19 24.4v-4.6"
        fill="none"
        stroke="var(--ck-harbor-text)"
        strokeWidth="2.1"
        strokeLinecap="round"
      />
    </svg>
  );
}
