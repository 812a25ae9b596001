import { changePassword } from '#server/people/change-password.ts';
import { changePreferences } from '#server/people/change-preferences.ts';
import { changeProfile } from '#server/people/change-profile.ts';
import * as inputs from '#server/people/inputs.ts';
import { accountOutput } from '#server/people/outputs.ts';
import { readAccount } from '#server/people/read-account.ts';
import {
	confirmSecondFactor,
	dropSecondFactor,
	renewBackupCodes,
	setUpSecondFactor,
} from '#server/people/second-factor.ts';
import { signOutOthers } from '#server/people/sign-out-others.ts';
import { procedureFor, router } from '#server/trpc/init.ts';

// Only reading is for programs: passwords and codes are for the person at the page.
export const accountRouter = router({
	read: procedureFor('account.read')
		.meta({ openapi: { method: 'GET', path: '/account', tags: ['account'], summary: 'Whoever asks' } })
		.output(accountOutput)
		.query(({ ctx }) => readAccount(ctx.actor)),
	changePassword: procedureFor('account.change')
		.input(inputs.changePasswordInput)
		.mutation(({ ctx, input }) => changePassword(ctx.actor, input)),
	changePreferences: procedureFor('account.change')
		.input(inputs.preferencesInput)
		.mutation(({ ctx, input }) => changePreferences(ctx.actor, input)),
	changeProfile: procedureFor('account.change')
		.input(inputs.profileInput)
		.mutation(({ ctx, input }) => changeProfile(ctx.actor, input)),
	signOutOthers: procedureFor('account.change').mutation(({ ctx }) => signOutOthers(ctx.actor)),
	setUpSecondFactor: procedureFor('account.change')
		.input(inputs.passwordProofInput)
		.mutation(({ ctx, input }) => setUpSecondFactor(ctx.actor, input)),
	confirmSecondFactor: procedureFor('account.change')
		.input(inputs.codeInput)
		.mutation(({ ctx, input }) => confirmSecondFactor(ctx.actor, input)),
	dropSecondFactor: procedureFor('account.change')
		.input(inputs.passwordProofInput)
		.mutation(({ ctx, input }) => dropSecondFactor(ctx.actor, input)),
	renewBackupCodes: procedureFor('account.change')
		.input(inputs.passwordProofInput)
		.mutation(({ ctx, input }) => renewBackupCodes(ctx.actor, input)),
});
