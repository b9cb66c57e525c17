/** What the journey is told by whoever starts it; nothing has a default, so that nothing real is met by mistake. */
const told = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`Say ${name}: see web-ui/e2e/settings.ts.`);
  return value;
};

/** Where the program is. */
export const program = told('JOURNEY_URL');
/** Where the platforms are played. */
export const simulator = told('JOURNEY_SIMULATOR');
/** What the first start printed. */
export const oneTimePassword = told('JOURNEY_PASSWORD');
/** The browser to play in. */
export const chromiumPath = told('CLICKKLOUDY_CHROMIUM');
