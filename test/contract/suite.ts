/**
 * What every platform's bot does, in conversations: a person does something, the bot answers. Real database, real git; the
 * forge is a fake in a process of its own.
 */
import { afterAll, beforeAll, expect } from 'vitest';
import { target, type1 } from '../support/conversation.ts';
import { details } from './details.ts';
import type { Driver, Open } from './driver.ts';
import { essentials } from './essentials.ts';
import { judged } from './judged.ts';
import { restarts } from './restarts.ts';

const clean = target('zeta', type1);

export function platformContract(driver: Driver): void {
  const on = begin(driver);
  restarts(driver, on);
  essentials(driver, on);
  details(driver, on);
  judged(driver, on);
}

/** All of it but what is judged, which does not depend on the forge. */
export function forgeContract(driver: Driver): void {
  const on = begin(driver);
  restarts(driver, on);
  essentials(driver, on);
  details(driver, on);
}

/** What is judged. */
export function judgedContract(driver: Driver): void {
  judged(driver, begin(driver));
}

/** A part of it, for one more way to the same reviews: the rest of that is for the slow tier. */
export function platformEssentials(driver: Driver): void {
  const on = begin(driver);
  restarts(driver, on);
  essentials(driver, on);
}

function begin(driver: Driver): Open {
  beforeAll(() => driver.start());
  afterAll(async () => {
    // Whatever was asked is as the forge describes it.
    expect(await driver.violations()).toEqual([]);
    await driver.close();
  });
  return (name, base = clean, options = {}) => driver.talk(`${name}/qemu`, base, options);
}
