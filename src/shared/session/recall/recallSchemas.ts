import { z } from '#shared/schema.ts';
import { BECOMES, HEARS } from './recall.ts';

export const HearsSchema = z.enum(HEARS);

export const BecomesSchema = z.enum(BECOMES);
