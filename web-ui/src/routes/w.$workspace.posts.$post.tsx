import { createFileRoute } from '@tanstack/react-router';
import { postFilter } from '../api/post-filter.ts';
import { readPostSearch } from '../api/post-search.ts';
import { PostPage, postQuery } from '../features/post/index.ts';

export const Route = createFileRoute('/w/$workspace/posts/$post')({
  staticData: { place: 'campaigns' },
  validateSearch: readPostSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, params, deps }) => {
    const filter = postFilter(deps);
    const {
      account,
      campaignId: id,
      campaignName: name,
    } = await context.queries.ensureQueryData(postQuery(params.workspace, params.post, filter));
    return { crumb: account.name || account.handle, within: { id, name, search: deps } };
  },
  component: Page,
});

function Page() {
  const { workspace, post } = Route.useParams();
  const search = Route.useSearch();
  return <PostPage key={post} workspace={workspace} id={post} search={search} />;
}
