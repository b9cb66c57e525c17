import { Tooltip } from '@mantine/core';

/** A tooltip at an element that is on the page already. */
export default function Floating(props: { target: Element; label: string; side: 'top' | 'right' }) {
  return (
    <Tooltip
      opened
      target={props.target as HTMLElement}
      label={props.label}
      position={props.side}
      multiline
      maw={320}
    />
  );
}
