import { SMTPServer } from 'smtp-server';

/** A mail server that takes everything and keeps nothing. Prints its port; ends with the process that began it. */
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  disableReverseLookup: true,
  logger: false,
  onData: (stream, _session, answer) => {
    stream.on('end', () => answer());
    stream.resume();
  },
});
server.on('error', () => undefined);
const socket = server.listen(0, '127.0.0.1', () => {
  const address: unknown = socket.address();
  if (typeof address === 'object' && address !== null) console.log(Reflect.get(address, 'port'));
});
