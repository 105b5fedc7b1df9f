/** The secret of stores that tests open themselves. */
export const testSecret = 'the secret of the tests, long enough for a key';
export const testSealing = { secretKey: testSecret };
/** The secret of the sites that the end-to-end tests start. */
export const siteSecret = 'only-for-tests-only-for-tests-only-for-tests';

/** The key of a mailbox in a folder of a test. */
export const mailboxKey = Buffer.alloc(32, 7).toString('base64url');
