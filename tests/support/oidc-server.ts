import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Configuration, interactionPolicy, Provider } from 'oidc-provider';

/** What a provider may do to its own answers, by path: wait, break, or say something else. */
type Mischief = { wait?: number; status?: number; change?: (body: string) => string };

export type OidcServer = {
  issuer: string;
  clientId: string;
  /** Somebody who can sign in; answers the name for the field of the page. `claims` go into what the provider says of them. */
  addAccount: (claims: Record<string, unknown>) => string;
  /** By path of the provider, such as `/token`; empty unless a test fills it. */
  mischief: Map<string, Mischief>;
  /** How often each path was asked. */
  asked: Map<string, number>;
  close: () => Promise<void>;
};

export type OidcOptions = {
  /** The CURP is told by userinfo alone and to who asks for the scope `identidad`, as most providers do. */
  userinfoOnly?: boolean;
  clientSecret?: string;
  /** How long a code may be used. */
  codeSeconds?: number;
};

const clientId = 'ventanilla';

type Accounts = Map<string, Record<string, unknown>>;

/** Nobody is asked whether this site may know; signing in is enough. */
const signInOnly = () => {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  return policy;
};

const configuration = (
  accounts: Accounts,
  { userinfoOnly, clientSecret, codeSeconds = 60 }: OidcOptions,
): Configuration => ({
  clients: [
    {
      client_id: clientId,
      ...(clientSecret && { client_secret: clientSecret }),
      token_endpoint_auth_method: clientSecret ? 'client_secret_basic' : 'none',
      // Any port of this machine (RFC 8252, 7.3): a site's port is not known before it runs.
      application_type: 'native',
      redirect_uris: ['http://localhost/identificarse/vuelta'],
      grant_types: ['authorization_code'],
      response_types: ['code'],
    },
  ],
  claims: userinfoOnly
    ? { openid: ['sub'], identidad: ['curp'] }
    : { openid: ['sub', 'curp', 'clave_poblacion'] },
  conformIdTokenClaims: userinfoOnly === true,
  features: { devInteractions: { enabled: false } },
  interactions: { policy: signInOnly(), url: (_, { uid }) => `/entrar/${uid}` },
  pkce: { required: () => true },
  ttl: {
    AuthorizationCode: codeSeconds,
    AccessToken: 60,
    IdToken: 60,
    Interaction: 600,
    Session: 600,
    Grant: 600,
  },
  cookies: { keys: ['a key of the tests'] },
  findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...accounts.get(id) }) }),
  loadExistingGrant: async (ctx) => {
    const { client, session } = ctx.oidc;
    const grant = new ctx.oidc.provider.Grant({ clientId: client?.clientId, accountId: session?.accountId });
    grant.addOIDCScope('openid identidad');
    await grant.save();
    return grant;
  },
});

const page = (uid: string) => `<!doctype html><html lang="es"><title>Proveedor de prueba</title><main>
<h1>Proveedor de prueba</h1><form method="post" action="/entrar/${uid}">
<label>Cuenta <input name="cuenta"></label><button>Entrar</button><button name="no" value="1">Cancelar</button></form></main></html>`;

const readForm = async (request: IncomingMessage): Promise<URLSearchParams> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return new URLSearchParams(Buffer.concat(chunks).toString());
};

/** The sign-in page: one field for the account, no password. */
const signInPage = async (provider: Provider, request: IncomingMessage, response: ServerResponse) => {
  if (request.method !== 'POST') {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    return response.end(page(request.url?.split('/').at(-1) ?? ''));
  }
  const form = await readForm(request);
  const result = form.has('no')
    ? { error: 'access_denied', error_description: 'the person cancelled' }
    : { login: { accountId: form.get('cuenta') ?? '' } };
  return provider.interactionFinished(request, response, result);
};

const listening = async (handle: (request: IncomingMessage, response: ServerResponse) => unknown) => {
  const server = createServer(handle);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('the provider has no port');
  return { server, issuer: `http://localhost:${address.port}` };
};

/** Answers are whole objects or texts here: none is a stream. */
const misbehave = async (
  { wait = 0, status, change }: Mischief,
  context: { status: number; body: unknown },
) => {
  await sleep(wait, undefined, { ref: false });
  if (change) context.body = change(JSON.stringify(context.body));
  if (status) context.status = status;
};

/** A real OpenID Connect provider on a free port of this machine, with accounts of fictional people. */
export const startOidcServer = async (options: OidcOptions = {}): Promise<OidcServer> => {
  const accounts: Accounts = new Map();
  const mischief = new Map<string, Mischief>();
  const asked = new Map<string, number>();
  let handle: (request: IncomingMessage, response: ServerResponse) => unknown = () => undefined;
  const { server, issuer } = await listening((request, response) => handle(request, response));
  const provider = new Provider(issuer, configuration(accounts, options));
  provider.use(async (context, next) => {
    asked.set(context.path, (asked.get(context.path) ?? 0) + 1);
    await next();
    const told = mischief.get(context.path);
    if (told) await misbehave(told, context);
  });
  const answer = provider.callback();
  handle = (request, response) => {
    if (request.url?.startsWith('/entrar/')) return signInPage(provider, request, response);
    return request.url === '/favicon.ico' ? response.writeHead(204).end() : answer(request, response);
  };
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  const addAccount = (claims: Record<string, unknown>) => {
    const name = `cuenta-${accounts.size + 1}`;
    accounts.set(name, claims);
    return name;
  };
  return { issuer, clientId, addAccount, mischief, asked, close };
};

/** A browser's part without a browser: follows the provider from `url` to the address with which it sends people back. */
export const signIn = async (url: string, account: string | null): Promise<string> => {
  const jar = new Map<string, string>();
  const go = async (to: URL, body?: URLSearchParams): Promise<Response> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(to, {
      method: body ? 'POST' : 'GET',
      body,
      headers: { cookie },
      redirect: 'manual',
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    return response;
  };
  let at = new URL(url);
  const { origin } = at;
  for (let steps = 0; steps < 10; steps += 1) {
    const isPage = at.pathname.startsWith('/entrar/');
    const form = new URLSearchParams(account === null ? { no: '1' } : { cuenta: account });
    const response = await go(at, isPage ? form : undefined);
    at = new URL(response.headers.get('location') ?? '', at);
    if (at.origin !== origin) return at.href;
  }
  throw new Error(`the provider stayed at ${at.pathname}`);
};
