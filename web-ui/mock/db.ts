import type {
  Account,
  AccountGroup,
  Me,
  Media,
  Platform,
  PlatformApp,
  PostItem,
  Queue,
  Role,
  Series,
} from '../src/api/types.ts';
import { Dice } from './dice.ts';
import type { Story } from './post-story.ts';
import { seedAccounts } from './seed-accounts.ts';
import { seedApps } from './seed-apps.ts';
import { type MockCampaign, seedCampaigns } from './seed-campaigns.ts';
import { seedPlatforms } from './seed-platforms.ts';

export const ONE_TIME_PASSWORD = 'one-time-password';

type Options = {
  accounts?: number;
  campaigns?: boolean;
  signedIn?: boolean;
  mustChange?: boolean;
  role?: Role;
  away?: string[];
  operator?: boolean;
  late?: number;
  straight?: boolean;
};

/** What the server in memory remembers. `MOCK_ACCOUNTS=0` starts it empty. */
export class Db {
  readonly dice = new Dice(7);
  readonly workspace = { id: this.dice.uuid(), name: 'Quayside Studio', zone: 'Europe/Berlin' };
  readonly platforms: Platform[] = seedPlatforms(this.dice);
  readonly media = new Map<string, { media: Media; bytes: Uint8Array }>();
  readonly tickets = new Map<string, { name: string; blocks: Map<string, Uint8Array>; whole?: Uint8Array }>();
  /** Whether files go straight to the store. */
  readonly straight: boolean;
  readonly answers = new Map<string, { body: string; id: string }>();
  readonly campaigns: MockCampaign[] = [];
  readonly series: Series[] = [];
  readonly groups: { group: AccountGroup; queue: Queue }[] = [];
  readonly apps: PlatformApp[];
  /** New secrets of apps, by their ids. */
  readonly secrets = new Map<string, Record<string, string>>();
  readonly posts = new Map<string, PostItem[]>();
  /** How many addresses are open by which platforms fetch files, by post. */
  readonly doors = new Map<string, number>();
  /** What is told of a post before its last change by a person. */
  readonly stories = new Map<string, Story>();
  accounts: Account[];
  signedIn: boolean;
  mustChange: boolean;
  role: Role;
  password = 'correct-horse-battery';
  readonly operator: boolean;
  /** Platforms that an operator has paused. */
  readonly paused = new Map<string, { why: string; since: string }>();
  /** Posts that should have left and have not. */
  readonly late: number;
  /** Parts of the server that are away. */
  readonly away: Set<string>;

  constructor(options: Options = {}) {
    const now = Date.now();
    const amount = options.accounts ?? Number(process.env.MOCK_ACCOUNTS ?? 1_000);
    this.accounts = seedAccounts(amount, this.platforms, this.dice, now);
    this.signedIn = options.signedIn ?? process.env.MOCK_SIGNED_IN === 'true';
    this.mustChange = options.mustChange ?? false;
    this.role = options.role ?? 'ADMIN';
    this.late = options.late ?? 0;
    this.straight = options.straight ?? false;
    this.away = new Set(options.away);
    this.operator = options.operator ?? true;
    this.apps = seedApps(this.dice);
    if ((options.campaigns ?? true) && amount > 0) {
      for (const { campaign, posts } of seedCampaigns(this.accounts, this.dice, now)) {
        this.campaigns.push(campaign);
        this.posts.set(campaign.id, posts);
      }
    }
  }

  me(): Me {
    return {
      id: '01a1f831-1e38-7a40-9c1e-000000000001',
      username: 'admin',
      name: 'admin',
      operator: this.operator,
      mustChangePassword: this.mustChange,
      workspaces: [{ ...this.workspace, role: this.role }],
      csrf: { header: 'X-XSRF-TOKEN', token: 'mock' },
    };
  }

  account(id: string): Account | undefined {
    return this.accounts.find((account) => account.id === id);
  }

  post(id: string): PostItem | undefined {
    for (const posts of this.posts.values()) {
      const found = posts.find((post) => post.id === id);
      if (found) return found;
    }
    return undefined;
  }
}
