export { CampaignPage } from './campaign-page.tsx';
export { campaignQuery } from './queries.ts';
