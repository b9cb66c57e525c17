import { createFileRoute } from '@tanstack/react-router';
import { ComposePage } from '../features/compose/index.ts';

export const Route = createFileRoute('/w/$workspace/campaigns/new')({
  staticData: { place: 'campaigns', rail: true, crumb: 'newCampaign' },
  component: ComposePage,
});
