export const visit = {
  plainLine: (time: string) =>
    `If you do nothing, your session ends at ${time}. Opening any page gives you more time.`,
  warningTitle: 'Your session is about to end',
  warningText: 'It ends at {time}. If you stay, you won’t lose anything you typed.',
  lastText:
    'It has reached the 8-hour limit: it ends at {time} and can’t be extended. What you already sent is saved.',
  left: 'Time left:',
  stay: 'Stay here',
  understood: 'I understand',
  leave: 'Sign out',
  leaveHere: 'Sign out and erase my data from this device',
  failed: 'We could not reach the service. Try again.',
  endedTitle: 'Your session ended',
  endedText: 'You were away for a while, so we closed it to protect your data.',
  endedMore:
    'What you already sent is saved. Enter your CURP and your email again: the link that we send you takes you back to where you were.',
  home: 'Ask for a new link',
};
