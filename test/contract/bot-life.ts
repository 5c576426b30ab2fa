/** The bot of a driver that has a server: started, gone for a while, started with nothing. */
import type { RunningServer } from '../support/server.ts';
import type { Driver } from './driver.ts';

/** `startBot` starts one that hears of the driver's forge, which is there by then; `first` is to be called once. */
export function botLife(
  startBot: Driver['startBot'],
): Pick<Driver, 'away' | 'forget' | 'bot' | 'startBot' | 'use'> & { first(): Promise<void> } {
  let bot: RunningServer;
  const start = async (more?: Record<string, string>): Promise<void> => {
    bot = await startBot(more);
  };
  return {
    first: start,
    startBot,
    async away(act) {
      const { dataDir } = bot;
      await bot.stop();
      await act();
      await start({ DATA_DIR: dataDir });
    },
    async forget() {
      await bot.kill();
      await start();
    },
    bot: () => bot,
    use: (other) => {
      bot = other;
    },
  };
}
