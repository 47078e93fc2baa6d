import { z } from 'zod';

// Windows forbid code made of strings; a schema would probe for it as soon as it is made.
z.config({ jitless: true });

/** What every schema is made with. */
export { z };
