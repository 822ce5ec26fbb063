// SPDX-License-Identifier: EUPL-1.2
// fmt, compiled once. Debian has it as headers, which take longer to compile than our own files,
// and as a shared library, which takes longer to load than our programs: this is the static one.
#include <fmt/format-inl.h>

namespace fmt::inline v9::detail {

template auto dragonbox::to_decimal(float number) noexcept -> dragonbox::decimal_fp<float>;
template auto dragonbox::to_decimal(double number) noexcept -> dragonbox::decimal_fp<double>;
template locale_ref::locale_ref(const std::locale& locale);
template auto locale_ref::get<std::locale>() const -> std::locale;
template auto thousands_sep_impl(locale_ref) -> thousands_sep_result<char>;
template auto decimal_point_impl(locale_ref) -> char;
template void buffer<char>::append(const char* begin, const char* end);
template void vformat_to(buffer<char>& to, string_view pattern,
                         basic_format_args<FMT_BUFFER_CONTEXT(char)> arguments, locale_ref locale);

} // namespace fmt::inline v9::detail
