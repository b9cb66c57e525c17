import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { openApp } from '../../../test/app.tsx';

type Given = { type?: string; body?: BlobPart; straight?: boolean };

async function add(name: string, { type = 'image/png', body = 'picture', straight = false }: Given = {}) {
  const app = openApp('/w/:w/campaigns/new', { straight });
  await screen.findByRole('textbox', { name: 'Text' });
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  await app.user.upload(input as HTMLInputElement, new File([body], name, { type }));
  return app;
}

const NINE_MIB = new Uint8Array(9 * 1024 * 1024).map((_, index) => index % 251);

test('a picture is uploaded at once and goes along with its alt text', async () => {
  const { user, db } = await add('cup.png');

  await user.type(await screen.findByLabelText('Alt text'), 'A cup on a counter');
  expect(await screen.findByText(/1600 × 1067/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Save as draft' }));

  await vi.waitFor(() => expect(db.campaigns[0]?.state).toBe('DRAFT'));
  const [id = ''] = db.campaigns[0]?.content.mediaIds ?? [];
  expect(db.campaigns[0]?.content.altTexts).toEqual({ [id]: 'A cup on a counter' });
});

/** Some megabytes take their time where much else runs. */
const arrived = () => screen.findByText(/1600 × 1067/, undefined, { timeout: 30_000 });

test.each([
  ['cup.png', 3],
  ['shaky.png', 3],
])('%s goes straight to the store, in blocks, and arrives whole', async (name, blocks) => {
  const { db } = await add(name, { body: NINE_MIB, straight: true });

  await arrived();
  const [ticket] = [...db.tickets.values()];
  expect(ticket?.blocks.size).toBe(blocks);
  expect(Buffer.compare(ticket?.whole ?? Buffer.of(), NINE_MIB)).toBe(0);
});

test('where no page may send to the store, the server passes the file on', async () => {
  const { db } = await add('shut.png', { straight: true });

  await arrived();
  expect([...db.media.values()].map(({ media }) => media.bytes)).toContain('picture'.length);
});

test.each([
  ['broken.png', 'This is not the picture its name says. Export it again as JPEG or PNG.'],
  ['huge.png', 'The file is larger than 500 MB. Make it smaller.'],
  ['away.png', 'The media store is not reachable. Try again in a minute.'],
])('%s is refused with the reason, and can be taken out', async (name, sentence) => {
  const { user } = await add(name);

  expect(await screen.findByText(sentence)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: `Take ${name} out` }));
  expect(screen.queryByText(sentence)).not.toBeInTheDocument();
});

test('a document is taken along and is not described', async () => {
  const { user } = await add('tides.pdf', { type: 'application/pdf' });

  expect(await screen.findByText('7 B')).toBeInTheDocument();
  expect(screen.queryByLabelText('Alt text')).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Take tides.pdf out' }));
});

test('a video is shown by its first frame, with its length and what the chosen platforms take', async () => {
  const { user } = await add('harbour.mp4', { type: 'video/mp4' });

  expect(await screen.findByText(/1600 × 1067, .*, 12 s/)).toBeInTheDocument();
  expect(document.querySelector('video')).toHaveAttribute('preload', 'metadata');
  expect(screen.queryByRole('list', { name: 'What is taken of videos' })).not.toBeInTheDocument();

  await user.click(screen.getByRole('button', { name: 'Take harbour.mp4 out' }));
  expect(document.querySelector('video')).not.toBeInTheDocument();
});
