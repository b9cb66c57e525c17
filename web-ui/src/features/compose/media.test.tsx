import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { openApp } from '../../../test/app.tsx';

async function add(name: string, type = 'image/png') {
  const app = openApp('/w/:w/campaigns/new');
  await screen.findByRole('textbox', { name: 'Text' });
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  await app.user.upload(input as HTMLInputElement, new File(['picture'], name, { type }));
  return app;
}

test('a picture is uploaded at once and goes along with its alt text', async () => {
  const { user, db } = await add('cup.png');

  await user.type(await screen.findByLabelText('Alt text'), 'A cup on a counter');
  expect(await screen.findByText(/1600 × 1067/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Save as draft' }));

  await vi.waitFor(() => expect(db.campaigns[0]?.state).toBe('DRAFT'));
  const [id = ''] = db.campaigns[0]?.content.mediaIds ?? [];
  expect(db.campaigns[0]?.content.altTexts).toEqual({ [id]: 'A cup on a counter' });
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
  const { user } = await add('tides.pdf', 'application/pdf');

  expect(await screen.findByText('7 B')).toBeInTheDocument();
  expect(screen.queryByLabelText('Alt text')).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Take tides.pdf out' }));
});

test('a video is shown by its first frame, with its length and what the chosen platforms take', async () => {
  const { user } = await add('harbour.mp4', 'video/mp4');

  expect(await screen.findByText(/1600 × 1067, .*, 12 s/)).toBeInTheDocument();
  expect(document.querySelector('video')).toHaveAttribute('preload', 'metadata');
  expect(screen.queryByRole('list', { name: 'What is taken of videos' })).not.toBeInTheDocument();

  await user.click(screen.getByRole('button', { name: 'Take harbour.mp4 out' }));
  expect(document.querySelector('video')).not.toBeInTheDocument();
});
