import { connect } from 'node:tls';

/** `until`: end of the certificate, milliseconds since 1970. `untrusted`: a browser would warn. */
export type TlsState =
  | { state: 'trusted'; until: number }
  | { state: 'untrusted'; reason: string }
  | { state: 'unreachable' };

const patience = 3_000;

/** Connects to an https address like a browser and answers what its certificate says. */
export function probeTls(url: string): Promise<TlsState> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect({
      host: hostname,
      port: Number(port || 443),
      servername: hostname,
      rejectUnauthorized: false,
    });
    const answer = (state: TlsState) => {
      socket.destroy();
      resolve(state);
    };
    socket.setTimeout(patience, () => answer({ state: 'unreachable' }));
    socket.once('error', () => answer({ state: 'unreachable' }));
    socket.once('secureConnect', () =>
      answer(
        socket.authorized
          ? { state: 'trusted', until: Date.parse(socket.getPeerCertificate().valid_to) }
          : { state: 'untrusted', reason: String(socket.authorizationError) },
      ),
    );
  });
}
