export const deskCare = {
  shade: {
    hide: 'Hide screen',
    title: 'Screen hidden',
    text: 'Nobody sees what is below. What was typed is kept; the Esc key shows it too.',
    show: 'Show screen',
  },
  cap: {
    title: 'You reached today’s cap',
    lead: 'Each person at the desk may see a limited number of cases in 24 hours. This one is not shown.',
    kept: 'The cases that you opened before stay open: you can finish them and print their documents.',
    next: 'If somebody is waiting, ask another person at the desk to help them, or tell a supervisor.',
    noted: 'This try is in the audit log.',
    back: 'Back to the desk',
  },
};
