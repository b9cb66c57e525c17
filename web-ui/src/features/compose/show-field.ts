/** Brings the field a finding points at into view and into focus. */
export function showField(pointer: string, text: HTMLTextAreaElement | null): void {
  const field = fieldOf(pointer, text);
  field?.closest('details')?.setAttribute('open', '');
  field?.focus();
  field?.scrollIntoView({ block: 'center' });
}

function fieldOf(pointer: string, text: HTMLTextAreaElement | null): HTMLElement | null | undefined {
  const [, , part, ...rest] = pointer.split('/');
  if (pointer.startsWith('/content/text')) return text;
  if (part === 'options') {
    return document.querySelector<HTMLElement>(
      `[data-option~="${CSS.escape(rest.join('/'))}"] :is(input, button)`,
    );
  }
  const selector = pointer.startsWith('/schedule') ? '[data-when] input' : '[data-alt]';
  return document.querySelectorAll<HTMLElement>(selector)[Number(rest[0] ?? 0) || 0];
}
