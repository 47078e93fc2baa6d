// The product as it is built, with one thing made wrong from outside: COMMIT says that it is done and comes later.
// The torture has to find that acts are lost here; otherwise it proves nothing about the product.
import Database from 'better-sqlite3';

/** How much later, in ms. */
const LATE = 500;

const { prepare } = Database.prototype;
/** Connections with a transaction that is still to be committed. */
const open = new WeakSet();

Database.prototype.prepare = function prepareLate(text) {
  const statement = prepare.call(this, text);
  if (text !== 'BEGIN IMMEDIATE' && text !== 'COMMIT') return statement;
  const run = statement.run.bind(statement);
  statement.run = () => {
    if (text === 'COMMIT') return undefined;
    if (open.has(this)) return undefined;
    open.add(this);
    setTimeout(() => {
      open.delete(this);
      if (this.inTransaction) this.exec('COMMIT');
    }, LATE);
    return run();
  };
  return statement;
};

await import('../../../out/main/index.js');
