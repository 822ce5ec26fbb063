// SPDX-License-Identifier: EUPL-1.2
// A donor of precompiled headers needs a source (Precompiled.cmake).
