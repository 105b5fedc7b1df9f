export const visit = {
  plainLine: (time: string) =>
    `If you do nothing, your visit ends at ${time}. Every page that you open gives it more time.`,
  warningTitle: 'Your visit is about to end',
  warningText: 'It ends at {time}. If you stay, nothing that you typed is lost.',
  lastText:
    'It reached its limit of 8 hours: it ends at {time} and cannot be made longer. What you already sent is kept.',
  left: 'Time left:',
  stay: 'Stay here',
  understood: 'I understand',
  leave: 'Sign out',
  leaveHere: 'Leave and erase my data from here',
  failed: 'We could not reach the service. Try again.',
  endedTitle: 'Your visit ended',
  endedText: 'It was not used for a while, and we closed it to protect your data.',
  endedMore:
    'What you already sent is kept. Enter your CURP and your email again: the link that we send you takes you back to where you were.',
  home: 'Ask for a new link',
};
