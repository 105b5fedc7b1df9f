import { describe, expect, test } from 'vitest';
import { actionsOf } from '#lib/server/http/known-actions.ts';

const dataOf = (fields: [string, string][]): FormData => {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
};

describe('the actions that a form posts without JavaScript', () => {
  test('are read where a button has its own and where a form has a state', () => {
    expect(actionsOf(dataOf([['$ACTION_ID_00ab', '']]))).toEqual(['00ab']);
    expect(
      actionsOf(
        dataOf([
          ['$ACTION_REF_1', ''],
          ['$ACTION_1:0', '{"id":"60cd","bound":"$@1"}'],
          ['$ACTION_1:1', '[{"fields":{}}]'],
          ['$ACTION_KEY', 'k'],
        ]),
      ),
    ).toEqual(['60cd']);
  });

  test('are none where people typed what looks like one', () => {
    expect(actionsOf(dataOf([['street', '{"id":"60cd"}']]))).toEqual([]);
  });
});
